using Rapporteur.Addin;

await using var app = RapporteurHost.Build(args);
await app.OpenAsync();
await app.RunAsync();
