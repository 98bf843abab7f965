drop table identity.address_mailing;
