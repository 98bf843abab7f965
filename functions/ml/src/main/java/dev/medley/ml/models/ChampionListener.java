package dev.medley.ml.models;

/** Hears that another model answers from now on, in the transaction that makes it so. */
public interface ChampionListener {

    ModelName name();

    void promoted(TrainedModel model);
}
