drop index identity.address_change_wanted;
