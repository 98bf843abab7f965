package dev.medley.realtime.tickets;

/** The condition that what a ticket or a connection stands on is gone: its session, its API key, or the account's rights then. */
public final class Revocation {

    private Revocation() {}

    /** The condition on rows of a table or alias with {@code session_id}, {@code account_id} and {@code authorized_at}. */
    public static String of(String rows) {
        return """
                exists (select from identity.pub_standing p
                    where p.kind = 'session' and p.id = %1$s.session_id
                        or p.kind = 'account' and p.id = %1$s.account_id and p.changed_at > %1$s.authorized_at)""".formatted(rows);
    }
}
