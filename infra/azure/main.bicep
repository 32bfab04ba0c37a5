// One machine in Azure for one forum: a small Linux VM with a disk of its own for the record, a managed identity that proves the host
// to Graph and Key Vault, backups in blob storage that nobody can alter, a single-tenant bot, logs and alerts. A machine and not a
// container, because the record is one SQLite file whose every act is flushed to a disk: no file share of Azure promises that.

@description('Where everything lies; for a ministry that asks, this is the answer to where data are.')
param location string = resourceGroup().location

@description('Short name of the forum, lower case letters; part of every name.')
@minLength(3)
@maxLength(10)
param forum string

@description('The name people reach the host by.')
param hostName string

@description('The application (client) id the bot is registered with; empty leaves the bot out.')
param botAppId string = ''

@description('Name of the administrator on the machine.')
param administrator string

@description('Public SSH key of that administrator.')
@secure()
param administratorKey string

@description('From where SSH is reached; one network.')
param administratorNetwork string

@description('Where alerts are sent.')
param alertAddress string

param vmSize string = 'Standard_B2s_v2'

var name = 'rapporteur-${forum}'
var unique = uniqueString(resourceGroup().id, forum)
var backupWriter = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
var secretReader = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource gate 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: name
  location: location
  properties: {
    securityRules: [
      {
        name: 'people'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRanges: [ '80', '443' ]
        }
      }
      {
        name: 'administrator'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: administratorNetwork
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '22'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  properties: {
    addressSpace: { addressPrefixes: [ '10.20.0.0/24' ] }
    subnets: [
      {
        name: 'host'
        properties: { addressPrefix: '10.20.0.0/26', networkSecurityGroup: { id: gate.id } }
      }
    ]
  }
}

resource address 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: name
  location: location
  sku: { name: 'Standard' }
  properties: { publicIPAllocationMethod: 'Static', dnsSettings: { domainNameLabel: '${name}-${unique}' } }
}

resource card 'Microsoft.Network/networkInterfaces@2024-05-01' = {
  name: name
  location: location
  properties: {
    ipConfigurations: [
      {
        name: 'host'
        properties: {
          subnet: { id: network.properties.subnets[0].id }
          publicIPAddress: { id: address.id }
        }
      }
    ]
  }
}

// Apart from the system's, so that a new machine takes it over as it is.
resource record 'Microsoft.Compute/disks@2024-03-02' = {
  name: '${name}-record'
  location: location
  sku: { name: 'Premium_LRS' }
  properties: { creationData: { createOption: 'Empty' }, diskSizeGB: 64, networkAccessPolicy: 'DenyAll', publicNetworkAccess: 'Disabled' }
}

resource machine 'Microsoft.Compute/virtualMachines@2024-07-01' = {
  name: name
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    hardwareProfile: { vmSize: vmSize }
    securityProfile: { securityType: 'TrustedLaunch', uefiSettings: { secureBootEnabled: true, vTpmEnabled: true } }
    storageProfile: {
      imageReference: { publisher: 'Debian', offer: 'debian-12', sku: '12-gen2', version: 'latest' }
      osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'StandardSSD_LRS' } }
      dataDisks: [ { lun: 0, createOption: 'Attach', deleteOption: 'Detach', managedDisk: { id: record.id } } ]
    }
    osProfile: {
      computerName: name
      adminUsername: administrator
      linuxConfiguration: {
        disablePasswordAuthentication: true
        ssh: { publicKeys: [ { path: '/home/${administrator}/.ssh/authorized_keys', keyData: administratorKey } ] }
        patchSettings: { patchMode: 'AutomaticByPlatform' }
      }
    }
    networkProfile: { networkInterfaces: [ { id: card.id } ] }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('rap-${forum}-${unique}', 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource vaultRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, name, 'read')
  properties: { roleDefinitionId: secretReader, principalId: machine.identity.principalId, principalType: 'ServicePrincipal' }
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('rap${forum}${unique}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
  properties: { isVersioningEnabled: true, deleteRetentionPolicy: { enabled: true, days: 90 } }
}

resource backups 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'backups'
  properties: { publicAccess: 'None' }
}

resource backupWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: backups
  name: guid(backups.id, name, 'write')
  properties: { roleDefinitionId: backupWriter, principalId: machine.identity.principalId, principalType: 'ServicePrincipal' }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = if (!empty(botAppId)) {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Rapporteur'
    endpoint: 'https://${hostName}/api/messages'
    msaAppId: botAppId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = if (!empty(botAppId)) {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 90, workspaceCapping: { dailyQuotaGb: 1 } }
}

resource agent 'Microsoft.Compute/virtualMachines/extensions@2024-07-01' = {
  parent: machine
  name: 'AzureMonitorLinuxAgent'
  location: location
  properties: {
    publisher: 'Microsoft.Azure.Monitor'
    type: 'AzureMonitorLinuxAgent'
    typeHandlerVersion: '1.33'
    autoUpgradeMinorVersion: true
    enableAutomaticUpgrade: true
  }
}

resource collected 'Microsoft.Insights/dataCollectionRules@2023-03-11' = {
  name: name
  location: location
  kind: 'Linux'
  properties: {
    dataSources: {
      syslog: [ { name: 'host', streams: [ 'Microsoft-Syslog' ], facilityNames: [ 'daemon' ], logLevels: [ 'Warning', 'Error', 'Critical' ] } ]
    }
    destinations: { logAnalytics: [ { name: 'logs', workspaceResourceId: logs.id } ] }
    dataFlows: [ { streams: [ 'Microsoft-Syslog' ], destinations: [ 'logs' ] } ]
  }
}

resource collecting 'Microsoft.Insights/dataCollectionRuleAssociations@2023-03-11' = {
  scope: machine
  name: name
  properties: { dataCollectionRuleId: collected.id }
}

resource told 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  properties: {
    groupShortName: 'rapporteur'
    enabled: true
    emailReceivers: [ { name: 'administrator', emailAddress: alertAddress, useCommonAlertSchema: true } ]
  }
}

// What the host says in its log when it goes wrong; the sentences are those of its source.
var alerts = [
  { name: 'register-away', severity: 2, query: 'Syslog | where SyslogMessage has "The register cannot be reached"' }
  { name: 'sent-waits', severity: 1, query: 'Syslog | where SyslogMessage has "What was sent has waited"' }
  { name: 'read-only', severity: 0, query: 'Syslog | where SyslogMessage has "Nothing is recorded any more"' }
  { name: 'not-recorded', severity: 1, query: 'Syslog | where SyslogMessage has "Something was not recorded"' }
  { name: 'codes-not-sent', severity: 1, query: 'Syslog | where SyslogMessage has "A sign-in code was not sent"' }
  { name: 'sign-ins-refused', severity: 2, query: 'Syslog | where SyslogMessage has "A sign-in was refused"' }
  { name: 'notices-not-sent', severity: 2, query: 'Syslog | where SyslogMessage has "A notice could not be sent"' }
  { name: 'activities-refused', severity: 3, query: 'Syslog | where SyslogMessage has "An activity was refused"' }
]

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for one in alerts: {
    name: '${name}-${one.name}'
    location: location
    properties: {
      displayName: one.name
      severity: one.severity
      enabled: true
      scopes: [ logs.id ]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: { allOf: [ { query: one.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0 } ] }
      actions: { actionGroups: [ told.id ] }
    }
  }
]

@description('What the name of the host is to point to.')
output pointsTo string = address.properties.dnsSettings.fqdn

@description('The identity to be given Sites.Selected, and write on the two sites.')
output identity string = machine.identity.principalId
output vaultName string = vault.name
output backupAccount string = storage.name
