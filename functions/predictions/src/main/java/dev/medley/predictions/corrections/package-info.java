/** What people say that voices really expressed, and how good models are by it. */
@NullMarked
package dev.medley.predictions.corrections;

import org.jspecify.annotations.NullMarked;
