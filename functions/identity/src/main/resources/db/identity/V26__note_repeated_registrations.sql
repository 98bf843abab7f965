-- Whether the password is that of a second registration, made before anybody proved the address.
alter table identity.account add registered_again boolean not null default false;
