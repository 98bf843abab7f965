select identity.permit('admin', 'schedule:read:all');
select identity.permit('admin', 'schedule:write:all');
select identity.permit('admin', 'job:read:all');
select identity.permit('admin', 'job:write:all');
