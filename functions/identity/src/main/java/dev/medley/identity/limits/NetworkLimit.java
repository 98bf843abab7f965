package dev.medley.identity.limits;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an operation costs that people call who are nobody yet, or that mails somebody else. One that anybody may call and
 * that writes counts as {@link Cost#REQUEST} without it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NetworkLimit {

    Cost value();

    /** What there is a limit for. */
    enum Cost {
        /** A look into the database, for who presents the secret of a session. Not limited. */
        SESSION,
        /** A few statements. */
        REQUEST,
        /** The hash of a password. */
        PASSWORD,
        /** A mail, maybe to somebody who has nothing to do with us. */
        MAIL
    }
}
