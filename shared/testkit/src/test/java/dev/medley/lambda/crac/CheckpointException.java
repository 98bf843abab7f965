package dev.medley.lambda.crac;

/** A resource failed. */
public class CheckpointException extends Exception {

    private static final long serialVersionUID = 1L;
}
