package dev.medley.topology;

import java.util.Locale;

/** Names of the environment variables that both runtimes set for every function. */
public final class Environment {

    /** The stage: {@code local}, {@code dev}, {@code staging} or {@code prod}. */
    public static final String STAGE = "MEDLEY_STAGE";

    /** Where the world reaches the API and the links in mails point, without {@code /api}. */
    public static final String PUBLIC_URL = "MEDLEY_PUBLIC_URL";

    /** What stands before a queue's name in its URL. */
    public static final String QUEUE_URL_PREFIX = "MEDLEY_QUEUE_URL_PREFIX";

    /** What stands before a bucket's name in this stage. */
    public static final String BUCKET_PREFIX = "MEDLEY_BUCKET_PREFIX";

    /** Where everybody reads what lies under the public prefix of the bucket of media, without a slash at its end. */
    public static final String MEDIA_URL = "MEDLEY_MEDIA_URL";

    /** What scans uploads for malware: {@code guardduty}, or {@code pass-through} where nothing does. */
    public static final String MEDIA_SCAN = "MEDLEY_MEDIA_SCAN";

    /** Where clients connect to the WebSocket API; where nothing is said, at the public URL. */
    public static final String WEB_SOCKET_URL = "MEDLEY_WEB_SOCKET_URL";

    /** Where the AWS SDK finds the connections of the WebSocket API. */
    public static final String CONNECTIONS_ENDPOINT = "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI";

    /** The sender of mails. */
    public static final String MAIL_FROM = "MEDLEY_MAIL_FROM";

    /** Web origins whose pages may call the API, with commas between; {@code *} for all. */
    public static final String ALLOWED_ORIGINS = "MEDLEY_ALLOWED_ORIGINS";

    /** JDBC URL of the database, without credentials. */
    public static final String DATABASE_URL = "MEDLEY_DATABASE_URL";

    /** The same of a replica that is read where it may be somewhat behind; where there is none, the database is. */
    public static final String DATABASE_READER_URL = "MEDLEY_DATABASE_READER_URL";

    /** Path of the parameters (AWS Systems Manager) that set settings; nothing where there are none. */
    public static final String PARAMETERS = "MEDLEY_PARAMETERS";

    /** Secret: {@code {"username": ..., "password": ...}}. With {@code _ARN} behind it, where to fetch it. */
    public static final String DATABASE_SECRET = "MEDLEY_DATABASE_SECRET";

    /**
     * For the migrator alone, whose own {@link #DATABASE_SECRET} is the owner's: what stands before a function's name in the
     * name of the secret of the role that the function connects as. The migrator creates those roles.
     */
    public static final String DATABASE_ROLE_SECRETS = "MEDLEY_DATABASE_ROLE_SECRETS";

    /**
     * Secret: 32 or more random characters that the function's own keys are derived from. {@code _ARN} likewise. Only
     * functions with the right to it are told the stage's master secret, all others one that cursors are signed with.
     */
    public static final String MASTER_SECRET = "MEDLEY_MASTER_SECRET";

    /** Redis in which all processes count requests together; where there is none, each counts by itself. */
    public static final String REDIS_URL = "MEDLEY_REDIS_URL";

    /** KMS key that wraps the data keys of secrets that users bring; where there is none, the master secret does. */
    public static final String PROVIDER_KEYS_KMS_KEY_ARN = "MEDLEY_PROVIDER_KEYS_KMS_KEY_ARN";

    /** Where providers that people sign in with may send them back to, with commas between. */
    public static final String LOGIN_REDIRECT_URIS = "MEDLEY_LOGIN_REDIRECT_URIS";

    /** The server that scores traffic in place of the forest; nothing where there is none. */
    public static final String ANOMALY_SCORER_URL = "MEDLEY_ANOMALY_SCORER_URL";

    /** Secret: what Medley proves itself to that server with. {@code _ARN} likewise. */
    public static final String ANOMALY_SCORER_SECRET = "MEDLEY_ANOMALY_SCORER_SECRET";

    /** The Firebase project whose applications get pushes; nothing where there is none. */
    public static final String FCM_PROJECT = "MEDLEY_FCM_PROJECT";

    /** Secret: the key file of the service account that sends them. {@code _ARN} likewise. */
    public static final String FCM_SERVICE_ACCOUNT = "MEDLEY_FCM_SERVICE_ACCOUNT";

    /** The bundle id of Apple's application that gets pushes; nothing where there is none. */
    public static final String APNS_TOPIC = "MEDLEY_APNS_TOPIC";

    /** Secret: the key that Medley proves itself to APNs with. {@code _ARN} likewise. */
    public static final String APNS_KEY = "MEDLEY_APNS_KEY";

    /** The provider of e-mail marketing that is told who consented; nothing where there is none. */
    public static final String CONTACTS_URL = "MEDLEY_CONTACTS_URL";

    /** Secret: the key that Medley proves itself to that provider with. {@code _ARN} likewise. */
    public static final String CONTACTS_KEY = "MEDLEY_CONTACTS_KEY";

    /** Who takes the money for orders. */
    public static final String PAYMENTS_PROVIDER = "MEDLEY_PAYMENTS_PROVIDER";

    /** Secret: what Medley proves itself to Stripe with. {@code _ARN} likewise. */
    public static final String STRIPE_SECRET = "MEDLEY_STRIPE_SECRET";

    /** Secret: what Stripe signs its notices with. {@code _ARN} likewise. */
    public static final String STRIPE_WEBHOOK_SECRET = "MEDLEY_STRIPE_WEBHOOK_SECRET";

    /** Who is asked to write texts. */
    public static final String GENERATION_ROUTES = "MEDLEY_MODELS_GENERATION_ROUTES";

    /** Who is asked to write down sound. */
    public static final String TRANSCRIPTION = "MEDLEY_MODELS_TRANSCRIPTION";

    /** Secret: the stage's own key to OpenAI, or to a server that is compatible with it. {@code _ARN} likewise. */
    public static final String OPENAI_SECRET = "MEDLEY_OPENAI_SECRET";

    /** Secret: the stage's own key to Anthropic. {@code _ARN} likewise. */
    public static final String ANTHROPIC_SECRET = "MEDLEY_ANTHROPIC_SECRET";

    private Environment() {}

    /** What a provider that people sign in with knows Medley by; a provider without it is not offered. */
    public static String loginClientId(String provider) {
        return "MEDLEY_LOGIN_" + provider.toUpperCase(Locale.ROOT) + "_CLIENT_ID";
    }

    /** Secret: what Medley proves itself to such a provider with. {@code _ARN} likewise. */
    public static String loginSecret(String provider) {
        return "MEDLEY_LOGIN_" + provider.toUpperCase(Locale.ROOT) + "_SECRET";
    }

    /** The property that a variable sets: {@code MEDLEY_PUBLIC_URL} is {@code medley.public-url}. */
    public static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("-", ".");
    }
}
