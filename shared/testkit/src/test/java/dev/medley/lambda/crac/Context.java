package dev.medley.lambda.crac;

/** Where resources are registered. */
public interface Context<R extends Resource> {

    void register(R resource);
}
