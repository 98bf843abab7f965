-- What verifications of the audit found.
create table security.audit_verification (
    id uuid constraint audit_verification_pk primary key,
    verified_at timestamptz not null,
    verified_by uuid,
    entries bigint not null,
    head text,
    broken_at bigint,
    fault text
);

select identity.permit('admin', 'audit:export:all');
select identity.permit('admin', 'audit:verify:all');
