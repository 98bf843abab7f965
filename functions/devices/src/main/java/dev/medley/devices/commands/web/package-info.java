/** HTTP operations. */
@NullMarked
package dev.medley.devices.commands.web;

import org.jspecify.annotations.NullMarked;
