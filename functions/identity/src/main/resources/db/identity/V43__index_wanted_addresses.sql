-- Serves: how many mails go to an address that several accounts want, lower(wanted) = ?.
create index address_change_wanted on identity.address_change (lower(wanted));
