// In a file of its own, because the page allows no script inside itself.
SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#document",
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  filter: true,
  // A key is forgotten with the page, and nobody else's server is asked whether the document is valid.
  persistAuthorization: false,
  validatorUrl: null,
});
