window.onload = () => SwaggerUIBundle({
  url: "/api/docs/openapi.json",
  dom_id: "#reference",
  deepLinking: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
});
