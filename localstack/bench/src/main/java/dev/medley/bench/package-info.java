/** Benchmarks. Each prints its figures beside a baseline of the same run, because only the ratio travels. */
@NullMarked
package dev.medley.bench;

import org.jspecify.annotations.NullMarked;
