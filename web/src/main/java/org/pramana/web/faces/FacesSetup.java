package org.pramana.web.faces;

import jakarta.faces.annotation.FacesConfig;

/** Switches the CDI half of Faces on. */
@FacesConfig
class FacesSetup {}
