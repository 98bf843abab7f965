/**
 * Text that models write, whoever runs them: asks the providers in the order that a task is routed by, within the budgets of
 * who asks, and falls back to the next when one fails. With no provider configured there is nobody to ask, and each task has
 * an embedded way to do without. Calls are noted in {@code usage.model_call}, without what was said.
 */
@NullMarked
package dev.medley.generation;

import org.jspecify.annotations.NullMarked;
