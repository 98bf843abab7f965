/** Trained models: cards, champions and challengers, and the job that trains them. */
@NullMarked
package dev.medley.ml.models;

import org.jspecify.annotations.NullMarked;
