/** Ports to what speaks and translates, and their adapters to services in the cloud. */
@NullMarked
package dev.medley.models.speech;

import org.jspecify.annotations.NullMarked;
