/** HTTP operations. */
@NullMarked
package dev.medley.devices.runbooks.web;

import org.jspecify.annotations.NullMarked;
