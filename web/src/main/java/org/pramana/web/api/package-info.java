/**
 * The portal for programs: {@code /api/v1}.
 *
 * <p>Resources are thin on purpose. They call the very boundaries that the pages call, so that a rule holds for both or for neither, and no resource
 * decides who may do what. What goes in and comes out are records of this package ({@link org.pramana.web.api.RecordJson} reads and writes them,
 * strictly), so that the domain can move without breaking a client. Every failure is a problem document, made in one place
 * ({@link org.pramana.web.api.ProblemMapper}).
 */
package org.pramana.web.api;
