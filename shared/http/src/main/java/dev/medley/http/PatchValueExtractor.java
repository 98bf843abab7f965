package dev.medley.http;

import jakarta.inject.Singleton;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Holds members of merge patches against the rules on their type; what is absent breaks none. */
@Singleton
class PatchValueExtractor implements ValueExtractor<Patch<@ExtractedValue ?>> {

    @Override
    public void extractValues(Patch<?> patch, ValueReceiver receiver) {
        patch.ifPresent(value -> receiver.value(null, value));
    }
}
