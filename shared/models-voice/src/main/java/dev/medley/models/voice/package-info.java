/** Speech synthesis inside the JVM: the Flite program, compiled from WebAssembly to classes by the build. */
@NullMarked
package dev.medley.models.voice;

import org.jspecify.annotations.NullMarked;
