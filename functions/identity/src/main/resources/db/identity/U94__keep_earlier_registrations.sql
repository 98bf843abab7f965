drop table identity.earlier_registration;
