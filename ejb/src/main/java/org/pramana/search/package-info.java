/**
 * Finding cards. The one rule of reading is part of the query itself, so that neither a hit, nor a count, nor a suggestion can betray a hidden
 * card (behaviour.md §12).
 */
package org.pramana.search;
