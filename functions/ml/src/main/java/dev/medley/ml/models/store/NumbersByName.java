package dev.medley.ml.models.store;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** Numbers as they stand in a document. */
@Serdeable
record NumbersByName(Map<String, Double> values) {}
