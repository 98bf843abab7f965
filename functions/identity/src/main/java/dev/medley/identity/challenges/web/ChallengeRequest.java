package dev.medley.identity.challenges.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record ChallengeRequest(@NotBlank @Size(max = 200) String challengeToken) {

    @Override
    public String toString() {
        return "HalfDone[...]";
    }
}
