/** What an account did, counted and listed, from the events of all functions. */
@NullMarked
package dev.medley.accountdata.activity;

import org.jspecify.annotations.NullMarked;
