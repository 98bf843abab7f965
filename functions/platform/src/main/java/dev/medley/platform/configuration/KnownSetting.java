package dev.medley.platform.configuration;

/**
 * A setting that some function reads.
 *
 * @param reloaded whether it may change while a function runs
 */
public record KnownSetting(
        String group, String property, String variable, String defaultValue, String description, boolean reloaded) {

    /** Whether nobody is shown what it is set to. */
    public boolean isSecret() {
        return isSecret(variable);
    }

    /** Whether a variable holds a secret, and not where one is. */
    static boolean isSecret(String variable) {
        return variable.matches("(?s).*(SECRET|SECRETS|PASSWORD|TOKEN|_KEY|SERVICE_ACCOUNT)");
    }
}
