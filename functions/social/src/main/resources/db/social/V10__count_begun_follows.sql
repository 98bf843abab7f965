-- How many an account has begun to follow on a day (UTC), those too that it follows no more.
create table social.follow_pace (
    account_id uuid constraint follow_pace_pk primary key,
    day date not null,
    begun integer not null
);
