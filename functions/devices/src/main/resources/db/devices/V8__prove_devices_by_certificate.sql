-- A device can prove itself with a certificate too, whose SHA-256 fingerprint is kept.
alter table devices.credential
    add column kind text not null default 'token' constraint credential_kind check (kind in ('token', 'certificate')),
    -- Whom a certificate names; empty for a token.
    add column subject text not null default '';

-- No two devices prove themselves with the same certificate.
create unique index credential_certificate on devices.credential (hash) where kind = 'certificate' and revoked_at is null;

alter table devices.device
    -- Whether its next poll asks it to say what it is like: at first, and after each update.
    add column asks_report boolean not null default true,
    -- Who gave updates consent for good, in what words and when.
    add column consent_by text not null default '',
    add column consent_remark text not null default '',
    add column consent_at timestamptz;
update devices.device set asks_report = false where reported_version > 0;

-- Fingerprints of the certificates that devices may trust; null where nobody asks.
alter table devices.policy add column allowed_certificates text[];
