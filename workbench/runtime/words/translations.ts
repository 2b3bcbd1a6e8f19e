/**
 * Google's messages in other languages; `{}` stands for what varies. Where a public source has Google's own wording, `published` names the
 * languages (EH and public code); all other wordings are ours (K): they are there so that nothing gets used to English.
 */

export interface Translation {
  readonly en: string;
  readonly zh_CN: string;
  readonly zh_TW: string;
  readonly fr: string;
  readonly published?: readonly ("zh_CN" | "zh_TW" | "fr")[];
}

const row = (en: string, zh_CN: string, zh_TW: string, fr: string, published: Translation["published"] = []): Translation => ({
  ...{ en, zh_CN, zh_TW, fr, published },
});

const running: readonly Translation[] = [
  row("Exceeded maximum execution time", "超出了最长执行时间", "已超過執行時間上限", "Durée d'exécution maximale dépassée"),
  row(
    "There are too many scripts running simultaneously for this Google user account.",
    "此 Google 用户帐号同时运行的脚本过多。",
    "這個 Google 使用者帳戶同時執行的指令碼過多。",
    "Trop de scripts s'exécutent simultanément pour ce compte utilisateur Google.",
  ),
  row(
    "Service using too much computer time for one day.",
    "该服务一天内占用的计算机时间过长。",
    "這項服務在一天內使用的電腦時間過長。",
    "Le service utilise trop de temps machine pour une journée.",
  ),
  row(
    "Service invoked too many times for one day: {}.",
    "一天内调用服务的次数过多：{}。",
    "一天內叫用服務的次數過多：{}。",
    "Trop d'appels pour ce service aujourd'hui : {}.",
    ["fr"],
  ),
  row(
    "Service invoked too many times in a short time: {}. Try Utilities.sleep(1000) between calls.",
    "短时间内调用服务的次数过多：{}。请尝试在两次调用之间使用 Utilities.sleep(1000)。",
    "短時間內叫用服務的次數過多：{}。請嘗試在兩次叫用之間使用 Utilities.sleep(1000)。",
    "Trop d'appels pour ce service en peu de temps : {}. Essayez Utilities.sleep(1000) entre les appels.",
  ),
  row("Service invoked too many times: {}.", "调用服务的次数过多：{}。", "叫用服務的次數過多：{}。", "Trop d'appels pour ce service : {}."),
  row(
    "Script invoked too many times per second for this Google user account.",
    "此 Google 用户帐号每秒调用脚本的次数过多。",
    "這個 Google 使用者帳戶每秒叫用指令碼的次數過多。",
    "Trop d'appels du script par seconde pour ce compte utilisateur Google.",
  ),
  row(
    "We're sorry, a server error occurred. Please wait a bit and try again.",
    "很抱歉，服务器出现错误。请稍后重试。",
    "很抱歉，伺服器發生錯誤，請稍後再試。",
    "Une erreur est survenue sur le serveur. Nous vous prions de nous en excuser et vous invitons à réessayer ultérieurement.",
    ["zh_TW", "fr"],
  ),
  row(
    "We're sorry, a server error occurred: {}",
    "很抱歉，服务器出现错误：{}",
    "很抱歉，伺服器發生錯誤：{}",
    "Une erreur s'est produite sur le serveur : {}",
    ["fr"],
  ),
  row(
    "Service {} timed out while accessing document with id {}.",
    "访问 ID 为“{1}”的文档时，服务“{0}”超时。",
    "存取 ID 為「{1}」的文件時，「{0}」服務逾時。",
    "Le service {} a expiré lors de l'accès au document portant l'identifiant {}.",
  ),
  row("Service error: {}", "服务错误：{}", "服務錯誤：{}", "Erreur liée au service : {}"),
  row("Service unavailable: {}", "服务不可用：{}", "服務無法使用：{}", "Service non disponible : {}"),
  row(
    "Unexpected error while getting the method or property {} on object {}.",
    "获取对象“{1}”的方法或属性“{0}”时发生意外错误。",
    "取得物件「{1}」的方法或屬性「{0}」時發生未預期的錯誤。",
    "Erreur inattendue lors de la récupération de la méthode ou de la propriété {} sur l'objet {}.",
  ),
  row(
    "There are too many LockService operations against the same script.",
    "对同一脚本执行的 LockService 操作过多。",
    "對同一個指令碼執行的 LockService 作業過多。",
    "Trop d'opérations LockService sur le même script.",
  ),
  row(
    "Lock timeout: another process was holding the lock for too long.",
    "锁定超时：另一进程持有锁的时间过长。",
    "鎖定逾時：另一項程序持有鎖定的時間過長。",
    "Expiration du verrou : un autre processus l'a conservé trop longtemps.",
  ),
  row("Script function not found: {}", "找不到脚本函数：{}", "找不到指令碼函式：{}", "Fonction de script introuvable : {}"),
];

const rights: readonly Translation[] = [
  row(
    "You do not have permission to call {}. Required permissions: {}",
    "您没有权限调用 {}。所需权限：{}",
    "您沒有呼叫 {} 的權限。必要權限：{}",
    "Vous n'êtes pas autorisé à appeler {}. Autorisations requises : {}",
    ["fr"],
  ),
  row("You do not have permission to call {}", "您没有权限调用 {}", "您沒有呼叫 {} 的權限", "Vous n'êtes pas autorisé à appeler {}", [
    "fr",
  ]),
  row(
    "Specified permissions are not sufficient to call {}. Required permissions: {}",
    "指定的权限不足，无法调用 {}。所需权限：{}",
    "指定的權限不足，無法呼叫 {}。必要權限：{}",
    "Les autorisations spécifiées ne sont pas suffisantes pour appeler {}. Autorisations requises : {}",
  ),
  row(
    "Authorization is required to perform that action. Please run again to authorize it.",
    "执行该操作需要授权。请重新运行以进行授权。",
    "必須取得授權才能執行該動作。請再次執行以進行授權。",
    "Autorisation requise pour exécuter cette action. Exécutez à nouveau le script pour autoriser cette action.",
    ["fr"],
  ),
  row(
    "You do not have permission to access the requested document.",
    "您无权访问请求的文档。",
    "您沒有存取所要求文件的權限。",
    "Vous n'êtes pas autorisé à accéder au document demandé.",
    ["fr"],
  ),
  row(
    "You do not have permission to perform that action.",
    "您没有权限执行该操作。",
    "您沒有執行該動作的權限。",
    "Vous n'êtes pas autorisé à effectuer cette action.",
  ),
  row(
    "You do not have permission to edit this document.",
    "您无权修改此文档。",
    "您沒有編輯這份文件的權限。",
    "Vous n'êtes pas autorisé à modifier ce document.",
  ),
  row(
    "Cannot call {}() from this context; have you tried Logger.log() instead?",
    "无法从此上下文中调用 {}()；您是否尝试过改用 Logger.log()？",
    "無法從這個情境呼叫 {}()；您是否試過改用 Logger.log()？",
    "Impossible d'appeler {}() à partir de ce contexte ; avez-vous essayé Logger.log() à la place ?",
  ),
  row(
    "Cannot call {}() from this context.",
    "无法从此上下文中调用 {}()。",
    "無法從這個情境呼叫 {}()。",
    "Impossible d'appeler {}() à partir de ce contexte.",
  ),
  row(
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    "很抱歉，读取存储空间时服务器出现错误。错误代码：PERMISSION_DENIED。",
    "很抱歉，讀取儲存空間時伺服器發生錯誤。錯誤代碼：PERMISSION_DENIED。",
    "Une erreur s'est produite sur le serveur lors de la lecture de l'espace de stockage. Code d'erreur PERMISSION_DENIED.",
  ),
];

const mail: readonly Translation[] = [
  row(
    "Limit Exceeded: Email Recipients Per Message.",
    "超出限制：每封邮件的收件人数。",
    "超過上限：每封郵件的收件者人數。",
    "Limite dépassée : nombre de destinataires par message.",
  ),
  row(
    "Limit Exceeded: Email Body Size.",
    "超出限制：邮件正文大小。",
    "超過上限：郵件內文大小。",
    "Limite dépassée : taille du corps de l'e-mail.",
  ),
  row(
    "Limit exceeded: Email Attachments Per Message.",
    "超出限制：每封邮件的附件数。",
    "超過上限：每封郵件的附件數。",
    "Limite dépassée : nombre de pièces jointes par message.",
  ),
  row(
    "Limit Exceeded: Email Total Attachments Size.",
    "超出限制：邮件附件总大小。",
    "超過上限：郵件附件總大小。",
    "Limite dépassée : taille totale des pièces jointes.",
  ),
  row(
    "Failed to send email: no recipient",
    "未能发送电子邮件：没有收件人",
    "無法傳送電子郵件：沒有收件者",
    "Échec de l'envoi de l'e-mail : aucun destinataire",
  ),
  row("Invalid email: {}", "电子邮件无效：{}", "無效的電子郵件：{}", "E-mail incorrect : {}", ["zh_TW", "fr"]),
];

const triggers: readonly Translation[] = [
  row(
    "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
    "此脚本的触发器过多。必须先从脚本中删除触发器，然后才能添加更多触发器。",
    "這個指令碼的觸發條件過多。必須先從指令碼中刪除觸發條件，才能再新增。",
    "Ce script comporte trop de déclencheurs. Vous devez en supprimer avant de pouvoir en ajouter.",
  ),
  row(
    "The value you passed to {} was invalid. It must be one of {}.",
    "您传递给 {} 的值无效。必须是以下值之一：{}。",
    "您傳送至 {} 的值無效，必須是下列其中一個值：{}。",
    "La valeur transmise à {} n'est pas valide. Elle doit être l'une des suivantes : {}.",
  ),
  row(
    "This add-on has created too many {} triggers in this document for this Google user account.",
    "此插件在此文档中为此 Google 用户帐号创建的{}触发器过多。",
    "這個外掛程式在這份文件中為這個 Google 使用者帳戶建立的{}觸發條件過多。",
    "Ce module complémentaire a créé trop de déclencheurs ({}) dans ce document pour ce compte utilisateur Google.",
  ),
  row(
    "The add-on attempted to create a time-based trigger that runs more than once an hour.",
    "此插件尝试创建每小时运行多次的时间触发器。",
    "這個外掛程式嘗試建立每小時執行多次的時間觸發條件。",
    "Le module complémentaire a tenté de créer un déclencheur exécuté plus d'une fois par heure.",
  ),
  row(
    "The add-on attempted to create a trigger for a file in which it is not used.",
    "此插件尝试为未使用它的文件创建触发器。",
    "這個外掛程式嘗試為未使用它的檔案建立觸發條件。",
    "Le module complémentaire a tenté de créer un déclencheur pour un fichier dans lequel il n'est pas utilisé.",
  ),
  row(
    "The event type for this trigger has not been specified.",
    "未指定此触发器的事件类型。",
    "未指定這個觸發條件的事件類型。",
    "Le type d'événement de ce déclencheur n'a pas été spécifié.",
  ),
  row(
    "Scheduling a trigger at a specific hour or near a minute requires everyDays, everyWeeks, onWeekDay or onMonthDay.",
    "要在特定小时或分钟附近触发，需要使用 everyDays、everyWeeks、onWeekDay 或 onMonthDay。",
    "要在特定小時或分鐘附近觸發，必須使用 everyDays、everyWeeks、onWeekDay 或 onMonthDay。",
    "Pour programmer une heure ou une minute, utilisez everyDays, everyWeeks, onWeekDay ou onMonthDay.",
  ),
];

const stores: readonly Translation[] = [
  row(
    "You have exceeded the property storage quota. Please remove some properties and try again.",
    "您已超出属性存储配额。请移除一些属性，然后重试。",
    "您已超過屬性儲存空間配額。請移除部分屬性，然後再試一次。",
    "Vous avez dépassé le quota de stockage des propriétés. Supprimez-en certaines, puis réessayez.",
  ),
  row("Argument too large: {}", "参数过大：{}", "引數過大：{}", "Argument trop grand : {}", ["fr"]),
];

const general: readonly Translation[] = [
  row("Limit Exceeded: {}.", "超出限制：{}。", "超過上限：{}。", "Limite dépassée : {}.", ["zh_TW", "fr"]),
  row(
    "The parameters ({}) don't match the method signature for {}.",
    "参数 ({}) 与 {} 的方法签名不符。",
    "參數 ({}) 與 {} 的方法簽章不符。",
    "Les paramètres ({}) ne correspondent pas à la signature de méthode {}.",
  ),
  row("Cannot convert {} to {}.", "无法将 {} 转换为 {}。", "無法將 {} 轉換為 {}。", "Impossible de convertir {} en {}."),
  row("Invalid argument: {}", "参数无效：{}", "引數無效：{}", "Argument incorrect : {}"),
  row(
    "No HTML file named {} was found.",
    "找不到名为“{}”的 HTML 文件。",
    "找不到名為「{}」的 HTML 檔案。",
    "Aucun fichier HTML nommé {} n'a été trouvé.",
  ),
  row(
    "The meta tag you specified is not allowed in this context.",
    "此上下文中不允许使用您指定的元标记。",
    "這個情境不允許使用您指定的中繼標記。",
    "La balise Meta spécifiée n'est pas autorisée dans ce contexte.",
  ),
  row(
    "Converting from {} to {} is not supported.",
    "不支持从 {} 转换为 {}。",
    "不支援從 {} 轉換為 {}。",
    "La conversion de {} en {} n'est pas acceptée.",
  ),
  row("Could not parse text.", "无法解析文本。", "無法剖析文字。", "Impossible d'analyser le texte."),
  row("Could not decode string.", "无法解码字符串。", "無法解碼字串。", "Impossible de décoder la chaîne."),
  row(
    "Blob object must have non-null name for this operation.",
    "Blob 对象必须具有非空名称才能执行此操作。",
    "Blob 物件必須具有非空白名稱，才能執行這項作業。",
    "Le nom de l'objet Blob ne doit pas être nul pour cette opération.",
  ),
  row("Duplicate filename: {}", "文件名重复：{}", "檔案名稱重複：{}", "Nom de fichier en double : {}"),
  row(
    "No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.",
    "找不到具有指定 ID 的项。可能是因为您尚未修改过此项，或者您没有访问此项的权限。",
    "找不到具有指定 ID 的項目，可能是因為您尚未編輯這個項目，或沒有存取這個項目的權限。",
    "Impossible de trouver l'élément correspondant à cet identifiant. Vous n'êtes peut-être pas autorisé à y accéder.",
    ["fr"],
  ),
  row("Access denied: {}.", "访问被拒：{}。", "存取遭拒：{}。", "Accès refusé : {}."),
  row('Unparseable date: "{}"', "无法解析日期：“{}”", "無法剖析日期：「{}」", 'Date impossible à analyser : "{}"'),
  row("Requested entity was not found.", "找不到请求的实体。", "找不到要求的實體。", "L'entité demandée est introuvable."),
  row(
    "The script completed but did not return anything.",
    "脚本已完成，但未返回任何内容。",
    "指令碼已完成，但未傳回任何內容。",
    "Le script s'est terminé, mais il n'a rien renvoyé.",
  ),
  row(
    "The script completed but the returned value is not a supported return type.",
    "脚本已完成，但返回值的类型不受支持。",
    "指令碼已完成，但傳回值的類型不受支援。",
    "Le script s'est terminé, mais la valeur renvoyée n'est pas d'un type accepté.",
  ),
  row("Attribute provided with no value: {}", "提供的属性没有值：{}", "提供的屬性沒有值：{}", "Attribut fourni sans valeur : {}"),
  row("Address unavailable: {}", "地址不可用：{}", "無法使用位址：{}", "Adresse non disponible : {}"),
  row(
    "Request failed for {} returned code {}. Truncated server response: {} (use muteHttpExceptions option to examine full response)",
    "对 {} 的请求失败，返回代码 {}。截断的服务器响应：{}（使用 muteHttpExceptions 选项可查看完整响应）",
    "對 {} 的要求失敗，傳回代碼 {}。截斷的伺服器回應：{} (使用 muteHttpExceptions 選項可查看完整回應)",
    "Échec de la requête pour {} ; code renvoyé : {}. Réponse tronquée du serveur : {} (utilisez l'option muteHttpExceptions pour examiner la réponse complète)",
  ),
];

const sheets: readonly Translation[] = [
  row(
    "Your input contains more than the maximum of {} characters in a single cell.",
    "您在单个单元格中输入的内容超出了 {} 个字符的上限。",
    "您在單一儲存格中輸入的內容超過 {} 個字元的上限。",
    "Votre saisie contient plus de {} caractères, le maximum autorisé dans une cellule.",
  ),
  row(
    "This action would increase the number of cells in the workbook above the limit of {} cells.",
    "此操作会使工作簿中的单元格数超出 {} 个的上限。",
    "這個動作會使活頁簿中的儲存格數量超過 {} 個的上限。",
    "Cette action porterait le nombre de cellules du classeur au-delà de la limite de {} cellules.",
  ),
  row(
    "This action would increase the number of columns in the sheet above the limit of {} columns.",
    "此操作会使工作表中的列数超出 {} 列的上限。",
    "這個動作會使工作表中的欄數超過 {} 欄的上限。",
    "Cette action porterait le nombre de colonnes de la feuille au-delà de la limite de {} colonnes.",
  ),
  row(
    "The number of rows in the data does not match the number of rows in the range. The data has {} but the range has {}.",
    "数据中的行数与范围中的行数不符。数据有 {} 行，但范围有 {} 行。",
    "資料中的列數與範圍中的列數不符。資料有 {} 列，但範圍有 {} 列。",
    "Le nombre de lignes des données ne correspond pas à celui de la plage. Les données en ont {}, mais la plage en a {}.",
  ),
  row(
    "The number of columns in the data does not match the number of columns in the range. The data has {} but the range has {}.",
    "数据中的列数与范围中的列数不符。数据有 {} 列，但范围有 {} 列。",
    "資料中的欄數與範圍中的欄數不符。資料有 {} 欄，但範圍有 {} 欄。",
    "Le nombre de colonnes des données ne correspond pas à celui de la plage. Les données en ont {}, mais la plage en a {}.",
  ),
  row(
    "The starting row of the range is too small.",
    "范围的起始行过小。",
    "範圍的起始列過小。",
    "La première ligne de la plage est trop petite.",
  ),
  row(
    "The starting column of the range is too small.",
    "范围的起始列过小。",
    "範圍的起始欄過小。",
    "La première colonne de la plage est trop petite.",
  ),
  row(
    "The number of rows in the range must be at least {}.",
    "范围中的行数至少必须为 {}。",
    "範圍中的列數至少必須為 {}。",
    "Le nombre de lignes de la plage doit être d'au moins {}.",
  ),
  row(
    "The number of columns in the range must be at least {}.",
    "范围中的列数至少必须为 {}。",
    "範圍中的欄數至少必須為 {}。",
    "Le nombre de colonnes de la plage doit être d'au moins {}.",
  ),
  row(
    "The coordinates of the range are outside the dimensions of the sheet.",
    "范围的坐标超出了工作表的尺寸。",
    "範圍的座標超出工作表的尺寸。",
    "Les coordonnées de la plage sont en dehors des dimensions de la feuille.",
  ),
  row("Range not found", "找不到范围", "找不到範圍", "Plage introuvable", ["fr"]),
  row("Those rows are out of bounds.", "这些行超出了界限。", "這些列超出界限。", "Ces lignes sont hors limites."),
  row("Those columns are out of bounds.", "这些列超出了界限。", "這些欄超出界限。", "Ces colonnes sont hors limites."),
  row(
    "You can't delete all the rows on the sheet.",
    "您不能删除工作表中的所有行。",
    "您無法刪除工作表中的所有列。",
    "Vous ne pouvez pas supprimer toutes les lignes de la feuille.",
  ),
  row(
    "You can't delete all the columns on the sheet.",
    "您不能删除工作表中的所有列。",
    "您無法刪除工作表中的所有欄。",
    "Vous ne pouvez pas supprimer toutes les colonnes de la feuille.",
  ),
  row("Sheet {} not found", "找不到工作表 {}", "找不到工作表 {}", "Feuille {} introuvable"),
  row(
    'A sheet with the name "{}" already exists. Please enter another name.',
    "名为“{}”的工作表已存在。请输入其他名称。",
    "已有工作表使用「{}」這個名稱。請輸入其他名稱。",
    'Une feuille nommée "{}" existe déjà. Veuillez saisir un autre nom.',
    ["zh_TW", "fr"],
  ),
  row(
    "You can't remove all the sheets in a document.",
    "您不能移除文档中的所有工作表。",
    "您無法移除文件中的所有工作表。",
    "Vous ne pouvez pas supprimer toutes les feuilles d'un document.",
  ),
  row(
    "You can't hide all the sheets in a document.",
    "您不能隐藏文档中的所有工作表。",
    "您無法隱藏文件中的所有工作表。",
    "Vous ne pouvez pas masquer toutes les feuilles d'un document.",
  ),
  row(
    "You cannot delete a sheet with a linked form. Please unlink the form first.",
    "您无法删除关联了表单的工作表。请先取消关联表单。",
    "您無法刪除已連結表單的工作表。請先取消連結表單。",
    "Vous ne pouvez pas supprimer une feuille associée à un formulaire. Veuillez d'abord dissocier le formulaire.",
  ),
  row(
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    "您正试图修改受保护的单元格或对象。如果您需要修改，请与电子表格所有者联系以移除保护。",
    "您正嘗試編輯受保護的儲存格或物件。如要編輯，請與試算表擁有者聯絡以移除保護。",
    "Vous tentez de modifier une cellule ou un objet protégés. Si vous avez besoin d'effectuer cette modification, demandez au propriétaire de la feuille de calcul de supprimer la protection.",
    ["fr"],
  ),
  row(
    "The owner of this file does not belong to a Google Workspace domain.",
    "此文件的所有者不属于 Google Workspace 网域。",
    "這個檔案的擁有者不屬於 Google Workspace 網域。",
    "Le propriétaire de ce fichier n'appartient à aucun domaine Google Workspace.",
  ),
  row(
    "The data you entered in cell {} violates the data validation rules set on this cell.{}",
    "您在单元格 {} 中输入的数据违反了对此单元格设置的数据验证规则。{}",
    "您在儲存格 {} 中輸入的資料違反為這個儲存格設定的資料驗證規則。{}",
    "Les données saisies dans la cellule {} ne respectent pas les règles de validation définies pour cette cellule.{}",
  ),
  row(
    "You can't create a filter in a sheet that already has a filter.",
    "您不能在已有过滤器的工作表中创建过滤器。",
    "您無法在已有篩選器的工作表中建立篩選器。",
    "Vous ne pouvez pas créer de filtre dans une feuille qui en comporte déjà un.",
  ),
  row(
    "Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.",
    "目前不支持向任意范围添加开发者元数据。开发者元数据只能添加到顶级电子表格、单个工作表或者整行或整列。",
    "目前不支援在任意範圍新增開發人員中繼資料。開發人員中繼資料只能新增至頂層試算表、個別工作表，或整列或整欄。",
    "L'ajout de métadonnées de développeur à des plages arbitraires n'est pas accepté. Elles ne peuvent être ajoutées qu'à la feuille de calcul, à une feuille, ou à une ligne ou une colonne entière.",
  ),
  row(
    "Conditional format rule cannot reference a different sheet.",
    "条件格式规则无法引用其他工作表。",
    "條件式格式規則無法參照其他工作表。",
    "La règle de mise en forme conditionnelle ne doit pas faire référence à une autre feuille.",
    ["zh_CN", "zh_TW", "fr"],
  ),
  row('The range name "{}" does not exist.', "范围名称“{}”不存在。", "範圍名稱「{}」不存在。", 'Le nom de plage "{}" n\'existe pas.'),
  row("The column position is out of bounds.", "列位置超出了界限。", "欄位置超出界限。", "La position de la colonne est hors limites."),
  row("The sheet index is out of range.", "工作表索引超出了范围。", "工作表索引超出範圍。", "L'index de la feuille est hors plage."),
  row("Cell reference out of range", "单元格引用超出范围", "儲存格參照超出範圍", "Référence de cellule hors plage"),
  row(
    "You can't freeze all visible rows or columns on the sheet.",
    "您不能冻结工作表中所有可见的行或列。",
    "您無法凍結工作表中所有可見的列或欄。",
    "Vous ne pouvez pas figer toutes les lignes ou colonnes visibles de la feuille.",
  ),
];

/** The first that fits counts. */
export const translations: readonly Translation[] = [...running, ...rights, ...mail, ...triggers, ...stores, ...sheets, ...general];
