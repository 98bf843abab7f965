drop table identity.unlocking;
drop table identity.attempt;
drop table identity.throttle;
