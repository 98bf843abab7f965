alter table devices.policy drop column allowed_certificates;
alter table devices.device
    drop column consent_at,
    drop column consent_remark,
    drop column consent_by,
    drop column asks_report;
drop index devices.credential_certificate;
alter table devices.credential drop column subject, drop column kind;
