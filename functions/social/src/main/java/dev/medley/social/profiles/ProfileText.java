package dev.medley.social.profiles;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says.
 *
 * @param handle as it is written; the same in other case is the same handle
 * @param niches what the account is about, in lower case
 */
public record ProfileText(
        String handle,
        String displayName,
        String bio,
        List<ProfileLink> links,
        List<String> niches,
        @Nullable MediaKit mediaKit,
        boolean isPrivate,
        Repliers replies) {

    public ProfileText {
        links = List.copyOf(links);
        niches = List.copyOf(niches);
    }

    String folded() {
        return Handles.folded(handle);
    }

    /** What stands beside the name and the text about oneself: a line each. */
    String labels() {
        Stream<String> kit = mediaKit == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(mediaKit.summary(), mediaKit.audience()),
                        mediaKit.rates().stream().map(MediaKit.Rate::title));
        return Stream.of(Stream.of(handle), niches.stream(), links.stream().map(ProfileLink::title), kit)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    ProfileText saying(String newDisplayName, String newBio) {
        return new ProfileText(handle, newDisplayName, newBio, links, niches, mediaKit, isPrivate, replies);
    }
}
