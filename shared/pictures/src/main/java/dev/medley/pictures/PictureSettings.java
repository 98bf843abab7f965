package dev.medley.pictures;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;

/**
 * Where pictures are delivered.
 *
 * @param url where everybody reads what is shown, without a slash at its end
 */
@ConfigurationProperties("medley.media")
public record PictureSettings(
        @NotNull @Bindable(defaultValue = "") String url) {

    /** The address of what lies under the public prefix. */
    public String urlOf(String key) {
        return url + "/" + key;
    }
}
