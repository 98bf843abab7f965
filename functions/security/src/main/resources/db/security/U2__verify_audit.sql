select identity.withdraw('admin', 'audit:verify:all');
select identity.withdraw('admin', 'audit:export:all');
drop table security.audit_verification;
