/** HTTP operations. */
@NullMarked
package dev.medley.devices.experiments.web;

import org.jspecify.annotations.NullMarked;
