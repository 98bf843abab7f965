alter table security.detection drop column fault, drop column scorer_version, drop column scorer;
drop table security.forest;
