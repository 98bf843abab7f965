/**
 * The model that places texts by what they mean, run in this process by ONNX Runtime and never over a network. It is loaded
 * at its first use and given back when it is idle.
 */
@NullMarked
package dev.medley.models.embedding;

import org.jspecify.annotations.NullMarked;
