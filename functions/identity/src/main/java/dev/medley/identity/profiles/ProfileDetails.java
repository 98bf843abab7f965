package dev.medley.identity.profiles;

import dev.medley.identity.accounts.DisplayName;
import dev.medley.kernel.LanguageTag;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.TimeZoneId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of themselves.
 *
 * @param locale how to write for them (BCP 47); null where they did not say
 * @param timeZone where their clocks are (IANA); null where they did not say
 */
public record ProfileDetails(
        DisplayName displayName,
        @Nullable Locale locale,
        @Nullable ZoneId timeZone) {

    /**
     * These details after a merge patch (RFC 7396): what it does not name stays, what it sets to null goes.
     *
     * @param patch values as JSON has them: texts, numbers, booleans, lists, maps and null
     */
    ProfileDetails patched(Map<String, ? extends @Nullable Object> patch) {
        ProfileDetails profileDetails = this;
        for (var member : patch.entrySet()) {
            profileDetails = profileDetails.with(member.getKey(), member.getValue());
        }
        return profileDetails;
    }

    private ProfileDetails with(String member, @Nullable Object value) {
        return switch (member) {
            case "displayName" -> new ProfileDetails(DisplayName.of(text(value)), locale, timeZone);
            case "locale" ->
                new ProfileDetails(
                        displayName, value == null ? null : LanguageTag.parse(text(value), "/locale"), timeZone);
            case "timeZone" ->
                new ProfileDetails(
                        displayName, locale, value == null ? null : TimeZoneId.parse(text(value), "/timeZone"));
            default -> throw unknown(member);
        };
    }

    /** A value of another kind is refused like an empty text. */
    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static Refusal unknown(String member) {
        String detail = "There is no field of this name that can be changed here.";
        return new Refusal(
                Refusal.Kind.MALFORMED,
                "request-malformed",
                detail,
                List.of(new Refusal.Fault("/" + JsonPointers.escape(member), detail)));
    }
}
