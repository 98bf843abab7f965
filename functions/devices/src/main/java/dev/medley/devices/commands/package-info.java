/** What devices are told to do apart from updates. */
@NullMarked
package dev.medley.devices.commands;

import org.jspecify.annotations.NullMarked;
