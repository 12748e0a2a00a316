package org.pramana.web.api;

import java.util.List;

/** @param total how many there are for this caller, whatever part of them this is */
record Items(List<?> items, int first, int size, int total) {}
