/**
 * Abilities that Medley asks of models, each a port with several adapters, and the router that picks among them. Ports
 * are blocking and thread-safe. An adapter that cannot answer throws {@link dev.medley.models.ModelFailure}; an answer
 * always says which model gave it.
 */
@NullMarked
package dev.medley.models;

import org.jspecify.annotations.NullMarked;
