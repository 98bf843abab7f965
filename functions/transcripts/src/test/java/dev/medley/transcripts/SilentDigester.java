package dev.medley.transcripts;

import dev.medley.models.Digest;
import dev.medley.models.DigestRequest;
import dev.medley.models.Digester;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;

/** A model that is away. */
final class SilentDigester implements Digester {
    @Override
    public Model model() {
        return new Model("silent", "s", "1");
    }

    @Override
    public Digest digest(DigestRequest request) {
        throw new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "by script");
    }
}
