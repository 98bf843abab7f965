alter table identity.account
    add avatar_id uuid,
    add avatar_type text constraint account_avatar_type
        check (avatar_type in ('image/png', 'image/jpeg', 'image/webp'));
