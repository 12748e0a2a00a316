/**
 * The portal and the REST API: the outermost ring.
 *
 * <p>A package here is a folder of pages. Page beans open, act and show; every rule is the boundary's, so that hiding a button is a courtesy and
 * never the wall.
 */
package org.pramana.web;
