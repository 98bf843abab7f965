/** What models cost: budgets that accounts set themselves, and what administrators see of all calls. */
@NullMarked
package dev.medley.accountdata.modelusage;

import org.jspecify.annotations.NullMarked;
