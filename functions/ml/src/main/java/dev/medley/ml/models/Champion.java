package dev.medley.ml.models;

/** A model that answers, with what it has learnt. */
public record Champion<T>(TrainedModel model, T artefact) {}
